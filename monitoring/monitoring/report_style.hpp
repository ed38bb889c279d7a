// SPDX-License-Identifier: Apache-2.0
/// The report's style sheet: A4 width, margin 40, the colours of the design's light roles.
#pragma once

#include <string_view>

namespace waypost::monitoring {

inline constexpr std::string_view kReportStyle = R"css(
html { background: #EDEEE9; }
body { margin: 0 auto; width: 714px; padding: 36px 40px 24px; background: #FFFFFF; color: #1C2421;
  font: 14px/1.5 "Noto Sans", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Thai", "Noto Sans Myanmar",
  "Noto Sans CJK SC", "Noto Nastaliq Urdu", sans-serif;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.sheet { width: 100%; border-collapse: collapse; }
.sheet > * > tr > td { padding: 0; }
header { display: flex; align-items: center; justify-content: space-between; padding-bottom: 8px;
  border-bottom: 2px solid #1C2421; color: #4B544F; }
.word { display: flex; align-items: center; gap: 8px; font-size: 16px; font-weight: bold; color: #1C2421; }
h1 { font-size: 28px; line-height: 1.35; margin: 16px 0 8px; }
h2 { font-size: 18px; line-height: 1.35; margin: 28px 0 4px; break-after: avoid; }
p { margin: 4px 0; }
.opening { font-size: 17px; line-height: 1.55; }
.second { color: #4B544F; }
a { color: #5C2B57; }
ul { margin: 4px 0; padding-inline-start: 20px; }
li { margin: 4px 0; }
.legend { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 20px; color: #4B544F; }
.legend span { display: inline-flex; align-items: center; gap: 6px; }
.swatch { width: 14px; height: 14px; border-radius: 3px; border: 1px solid #C6CAC0; }
.dash { width: 0; height: 16px; border-inline-start: 2px dashed #4B544F; }
section { break-inside: avoid; }
table.matrix { border-collapse: separate; border-spacing: 2px 4px; margin: 8px 0 8px -2px;
  break-inside: avoid; }
.matrix th { padding: 0; font-weight: normal; text-align: start; width: 202px; line-height: 1.25;
  overflow-wrap: anywhere; }
.matrix thead th { width: 60px; max-width: 60px; font-size: 12px; text-align: center; vertical-align: bottom;
  padding: 0; }
.matrix td { width: 58px; height: 28px; padding: 0; text-align: center; font-size: 12.5px; border-radius: 4px;
  border: 1px solid transparent; white-space: nowrap; font-variant-numeric: tabular-nums; }
.shade0 { background: #FFFFFF; } td.shade0 { border-color: #C6CAC0; }
.shade1 { background: #E9D9E6; } .shade2 { background: #C9A6C3; }
.shade3 { background: #92608B; color: #FFFFFF; } .shade4 { background: #5C2B57; color: #FFFFFF; }
table.chart { border-collapse: collapse; margin: 4px 0 8px; width: 714px; break-inside: avoid; }
.chart td, .chart th { padding: 0; height: 34px; text-align: start; font-weight: normal; }
.chart thead th { height: 24px; vertical-align: bottom; }
.chart tbody th { width: 170px; line-height: 1.2; padding-inline-end: 6px; overflow-wrap: anywhere; }
.chart svg { display: block; }
.chart .value { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap;
  padding-inline-start: 8px; }
table.rows { width: 100%; border-collapse: collapse; margin: 4px 0; }
.rows th, .rows td { text-align: end; padding: 6px 5px; border-bottom: 1px solid #C6CAC0;
  font-variant-numeric: tabular-nums; font-weight: normal; vertical-align: baseline; }
.rows th:first-child { text-align: start; padding-inline-start: 0; overflow-wrap: anywhere; width: 202px; }
.rows.dense th:first-child { width: 142px; }
.rows .interval { white-space: nowrap; font-size: 13px; }
.rows thead th { font-weight: bold; color: #4B544F; border-bottom: 2px solid #1C2421; vertical-align: bottom;
  line-height: 1.25; }
.rows tbody tr.total > * { font-weight: bold; border-bottom: none; }
.rows tr { break-inside: avoid; }
.rows .pc { overflow-wrap: anywhere; font-size: 12px; }
.rows.forms th:first-child { width: 120px; }
.rows.forms :is(th, td):nth-child(2) { text-align: start; width: 260px; overflow-wrap: anywhere; }
.rows tbody tr.form > * { border-top: 1px solid #4B544F; }
.rows tbody tr.form > :nth-child(-n+2) { font-weight: bold; }
section.long { break-inside: auto; }
.hushed { color: #4B544F; }
footer { margin-top: 24px; padding-top: 8px; border-top: 1px solid #C6CAC0; font-size: 12px; color: #4B544F; }
@page { size: A4; margin: 10mm 0 8mm; }
@media print { html { background: #FFFFFF; } body { padding: 0 40px; }
  thead { display: table-header-group; } }
)css";

}  // namespace waypost::monitoring

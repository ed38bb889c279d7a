# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2016,SC2154,SC2164
# Writing: shapes, pictures and breaks of text must come out as on Linux, so the options are those of Debian's builds.

build_freetype() {
  with_cmake . -DFT_REQUIRE_ZLIB=ON -DFT_REQUIRE_PNG=ON -DFT_DISABLE_BZIP2=ON -DFT_DISABLE_BROTLI=ON \
    -DFT_DISABLE_HARFBUZZ=ON
}

# Debian's HarfBuzz has Graphite too, which Waypost never asks (runtime/text/shaper.cpp names its shapers), and takes
# Unicode's properties from its own tables as this one does.
build_harfbuzz() {
  with_cmake . -DHB_HAVE_FREETYPE=ON -DHB_BUILD_SUBSET=OFF
  module harfbuzz 'Requires.private: freetype2' 'Libs: -L${libdir} -lharfbuzz' 'Cflags: -I${includedir}/harfbuzz'
}

build_fribidi() {
  local major minor micro
  IFS=. read -r major minor micro <<<"$version"
  sed -e "s/@PACKAGE@/fribidi/; s/@PACKAGE_NAME@/GNU FriBidi/; s/@PACKAGE_BUGREPORT@//" \
    -e "s/@FRIBIDI_VERSION@/$version/; s/@FRIBIDI_MAJOR_VERSION@/$major/; s/@FRIBIDI_MINOR_VERSION@/$minor/" \
    -e "s/@FRIBIDI_MICRO_VERSION@/$micro/; s/@FRIBIDI_INTERFACE_VERSION@/4/; s/@SIZEOF_INT@/4/" \
    -e '/@FRIBIDI_MSVC_BUILD_PLACEHOLDER@/d' lib/fribidi-config.h.in >lib/fribidi-config.h
  with_plain fribidi 'lib/*.c' -DINCLUDES=lib \
    '-DDEFINITIONS=HAVE_STDLIB_H;HAVE_STRING_H;HAVE_MEMSET;HAVE_MEMMOVE;HAVE_STRDUP;HAVE_STRINGIZE'
  headers fribidi lib/fribidi*.h
  module fribidi 'Libs: -L${libdir} -lfribidi' 'Cflags: -I${includedir}/fribidi'
}

build_icu() {
  local definitions='U_ATTRIBUTE_DEPRECATED='
  cd source
  with_plain icuuc 'common/*.cpp' -DINCLUDES=common "-DDEFINITIONS=U_COMMON_IMPLEMENTATION;$definitions"
  with_plain icui18n 'i18n/*.cpp' '-DINCLUDES=common;i18n' "-DDEFINITIONS=U_I18N_IMPLEMENTATION;$definitions"
  # The name is part of the data: items are looked up below it.
  local data=icudt${version%%.*}
  filter_icu_data "data/in/${data}l.dat" "$work/${data}l.dat"
  icu_data_source "${data}_dat" "$work/${data}l.dat" >icudata.S
  with_plain icudata icudata.S
  headers unicode common/unicode/*.h i18n/unicode/*.h
  module icu-uc 'Libs: -L${libdir} -licuuc -licudata' 'Cflags: -I${includedir} -DU_STATIC_IMPLEMENTATION'
  module icu-i18n 'Requires: icu-uc' 'Libs: -L${libdir} -licui18n'
}

# filter_icu_data IN OUT: the languages of Waypost and their neighbours (yue is asked for by zh, pt stands in for
# Tetum); every break dictionary, every property; the root of the transliterations, which has Zawgyi's; no converter
# (all text is UTF-8).
filter_icu_data() {
  local languages='en|km|lo|my|th|vi|zh|yue|ur|fa|ar|ms|id|hi|bn|ta|ne|si|fil|ru|ug|ps|tg|ky|kk|uz|tk|az|ka|hy|pt'
  icupkg -l "$1" >"$work/all.txt"
  # A locale's file is named by its language (and maybe country), in the root or in one of the trees. The rules of
  # breaking stay whole: without those of Japanese, Chinese would lose its dictionary.
  grep -E '(^|/)[a-z]{2,3}(_[A-Za-z0-9_]*)?\.res$' "$work/all.txt" |
    grep -vE "^brkitr/|(^|/)($languages)(_[A-Za-z0-9_]*)?\.res$" >"$work/dropped.txt"
  grep -E '\.cnv$|^cnvalias\.icu$|^translit/(el|en)\.res$' "$work/all.txt" >>"$work/dropped.txt"
  sort -u -o "$work/dropped.txt" "$work/dropped.txt"
  icupkg -r "$work/dropped.txt" "$1" "$2"
}

# icu_data_source SYMBOL FILE: the assembler source that puts FILE where ICU looks for SYMBOL.
icu_data_source() {
  printf '%s\n' ".globl $1" '.section .rdata,"dr"' '.balign 16' "$1:" ".incbin \"$2\""
}

// SPDX-License-Identifier: Apache-2.0
// Carries the headers that all unit tests read, compiled once.

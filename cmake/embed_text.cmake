# SPDX-License-Identifier: Apache-2.0
# cmake -DSOURCE=FILE -DOUTPUT=FILE.inc -P: the file's text as one C++ literal, to be included where a value stands.

file(READ ${SOURCE} text)
if(text MATCHES "\\)~text~")
  message(FATAL_ERROR "${SOURCE}: it holds the end of a literal")
endif()
file(WRITE ${OUTPUT} "R\"~text~(${text})~text~\"\n")

# SPDX-License-Identifier: Apache-2.0
# cmake -DSOURCE=conventions.json -DOUTPUT=FILE.inc -P: an initialiser for each language, as
# unicode/conventions.cpp takes it in.

file(READ ${SOURCE} document)
string(JSON format GET "${document}" format)
if(NOT format EQUAL 1)
  message(FATAL_ERROR "${SOURCE}: format ${format} is not known")
endif()
string(JSON count LENGTH "${document}" languages)
math(EXPR last "${count} - 1")
set(text "")

# A C++ literal of a field; an empty one where the language has none.
function(literal_of out)
  string(JSON value ERROR_VARIABLE absent GET "${document}" languages ${ARGN})
  if(absent)
    set(value "")
  endif()
  set(${out} "R\"~(${value})~\"" PARENT_SCOPE)
endfunction()

foreach(index RANGE ${last})
  string(JSON tag MEMBER "${document}" languages ${index})
  string(APPEND text "{R\"~(${tag})~\"")
  foreach(field script numbers calendar autonym locale day_pattern)
    literal_of(literal ${tag} ${field})
    string(APPEND text ", ${literal}")
  endforeach()
  set(months "")
  foreach(month RANGE 11)
    literal_of(literal ${tag} months ${month})
    string(APPEND months "${literal},")
  endforeach()
  string(APPEND text ", {${months}}},\n")
endforeach()
file(WRITE ${OUTPUT} "${text}")

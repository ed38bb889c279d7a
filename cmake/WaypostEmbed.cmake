# SPDX-License-Identifier: Apache-2.0
# waypost_embed_sql(LIBRARY DIRECTORY): makes <LIBRARY_sql/queries.hpp> of DIRECTORY/sql/*.sql (a std::string_view each,
# named after its file) and <LIBRARY_sql/migrations.hpp> of DIRECTORY/migrations/NNNN_name.sql (kMigrations, in order),
# in namespace waypost::LIBRARY::sql, for the library's own sources only.

set(WAYPOST_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed_sql.cmake)

function(waypost_embed_sql library directory)
  get_target_property(kind waypost_${library} TYPE)
  if(kind STREQUAL "INTERFACE_LIBRARY")
    return()
  endif()
  set(folder ${CMAKE_BINARY_DIR}/generated/${library}/${library}_sql)
  file(GLOB queries CONFIGURE_DEPENDS ${directory}/sql/*.sql)
  file(GLOB migrations CONFIGURE_DEPENDS ${directory}/migrations/*.sql)
  add_custom_command(
    OUTPUT ${folder}/queries.hpp ${folder}/migrations.hpp
    COMMAND ${CMAKE_COMMAND} -DLIBRARY=${library} -DDIRECTORY=${directory} -DFOLDER=${folder} -P ${WAYPOST_EMBED_SCRIPT}
    DEPENDS ${queries} ${migrations} ${WAYPOST_EMBED_SCRIPT}
    COMMENT "Embedding the SQL of ${library}"
    VERBATIM)
  target_sources(waypost_${library} PRIVATE ${folder}/queries.hpp ${folder}/migrations.hpp)
  target_include_directories(waypost_${library} PRIVATE ${CMAKE_BINARY_DIR}/generated/${library})
endfunction()

# waypost_embed_conventions(LIBRARY FILE): makes conventions.inc of locales/conventions.json, for the library's own
# sources. A paragraph asks for them, so they are in the program and not read when it starts.
function(waypost_embed_conventions library file)
  set(script ${CMAKE_SOURCE_DIR}/cmake/embed_conventions.cmake)
  set(folder ${CMAKE_BINARY_DIR}/generated/${library})
  add_custom_command(
    OUTPUT ${folder}/conventions.inc
    COMMAND ${CMAKE_COMMAND} -DSOURCE=${file} -DOUTPUT=${folder}/conventions.inc -P ${script}
    DEPENDS ${file} ${script}
    COMMENT "Embedding how each language is written"
    VERBATIM)
  target_sources(waypost_${library} PRIVATE ${folder}/conventions.inc)
  target_include_directories(waypost_${library} PRIVATE ${folder})
endfunction()

# waypost_embed_text(LIBRARY FILE): makes <FILE's name>.inc, its text as one C++ literal, for the library's own sources.
function(waypost_embed_text library file)
  get_target_property(kind waypost_${library} TYPE)
  if(kind STREQUAL "INTERFACE_LIBRARY")
    return()
  endif()
  get_filename_component(name ${file} NAME)
  set(script ${CMAKE_SOURCE_DIR}/cmake/embed_text.cmake)
  set(folder ${CMAKE_BINARY_DIR}/generated/${library})
  add_custom_command(
    OUTPUT ${folder}/${name}.inc
    COMMAND ${CMAKE_COMMAND} -DSOURCE=${file} -DOUTPUT=${folder}/${name}.inc -P ${script}
    DEPENDS ${file} ${script}
    COMMENT "Embedding ${name}"
    VERBATIM)
  target_sources(waypost_${library} PRIVATE ${folder}/${name}.inc)
  target_include_directories(waypost_${library} PRIVATE ${folder})
endfunction()

# waypost_embed_build_date(LIBRARY): WAYPOST_BUILD_DATE_S, the seconds since 1970 at the start of the day (UTC) of the
# commit that is built, or of the configure step where there is none. A wall clock that shows less is wrong.
function(waypost_embed_build_date library)
  get_target_property(kind waypost_${library} TYPE)
  if(kind STREQUAL "INTERFACE_LIBRARY")
    return()
  endif()
  execute_process(COMMAND git log -1 --format=%ct WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
                  OUTPUT_VARIABLE seconds OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(NOT seconds MATCHES "^[0-9]+$")
    string(TIMESTAMP seconds "%s" UTC)
  endif()
  math(EXPR day "${seconds} / 86400 * 86400")
  target_compile_definitions(waypost_${library} PRIVATE WAYPOST_BUILD_DATE_S=${day})
endfunction()

# waypost_embed_version(LIBRARY): WAYPOST_VERSION, as in project().
function(waypost_embed_version library)
  get_target_property(kind waypost_${library} TYPE)
  if(NOT kind STREQUAL "INTERFACE_LIBRARY")
    target_compile_definitions(waypost_${library} PRIVATE WAYPOST_VERSION="${PROJECT_VERSION}")
  endif()
endfunction()

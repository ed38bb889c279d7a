# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2016,SC2034,SC2154
# Files, records, codes: libraries that neither show nor sound.

build_zlib() {
  local from=/usr/$triplet
  mkdir -p "$part/lib"
  cp "$from/lib/libz.a" "$part/lib/"
  headers . "$from/include/zlib.h" "$from/include/zconf.h"
  version=$(sed -n 's/^#define ZLIB_VERSION "\(.*\)"/\1/p' "$from/include/zlib.h")
  module zlib 'Libs: -L${libdir} -lz' 'Cflags: -I${includedir}'
}

build_zstd() {
  with_cmake build/cmake -DZSTD_BUILD_PROGRAMS=OFF -DZSTD_BUILD_SHARED=OFF -DZSTD_BUILD_TESTS=OFF
}

build_fmt() {
  with_cmake . -DFMT_DOC=OFF -DFMT_TEST=OFF
}

build_simdjson() {
  with_cmake . -DSIMDJSON_DEVELOPER_MODE=OFF
  module simdjson 'Libs: -L${libdir} -lsimdjson' 'Libs.private: -pthread' \
    'Cflags: -I${includedir} -DSIMDJSON_THREADS_ENABLED=1'
}

build_pugixml() {
  with_cmake . -DPUGIXML_BUILD_TESTS=OFF
}

build_md4c() {
  with_plain md4c src/md4c.c -DDEFINITIONS=MD4C_USE_UTF8
  headers . src/md4c.h
  module md4c 'Libs: -L${libdir} -lmd4c' 'Cflags: -I${includedir}'
}

build_libzip() {
  with_cmake . -DENABLE_COMMONCRYPTO=OFF -DENABLE_GNUTLS=OFF -DENABLE_MBEDTLS=OFF -DENABLE_OPENSSL=OFF \
    -DENABLE_WINDOWS_CRYPTO=OFF -DENABLE_BZIP2=OFF -DENABLE_LZMA=OFF \
    -DBUILD_TOOLS=OFF -DBUILD_REGRESS=OFF -DBUILD_EXAMPLES=OFF -DBUILD_DOC=OFF
  module libzip 'Requires.private: zlib' 'Libs: -L${libdir} -lzip' 'Libs.private: -ladvapi32' \
    'Cflags: -I${includedir} -DZIP_STATIC'
}

# SHA-1 alone: the other digests' file functions want POSIX, and libsodium has the better ones.
build_libmd() {
  : >src/config.h
  with_plain md src/sha1.c '-DINCLUDES=src;include'
  headers . include/sha1.h
  module libmd 'Libs: -L${libdir} -lmd' 'Cflags: -I${includedir}'
}

build_libsodium() {
  autoreconf -fi
  with_configure
  static_module libsodium -DSODIUM_STATIC
}

# The options of Debian's library, for a record store behaves the same on both systems; what configure adds there
# (functions, FTS5, sessions) by name.
build_sqlite() {
  local options=(SQLITE_SECURE_DELETE SQLITE_ENABLE_COLUMN_METADATA SQLITE_ENABLE_FTS3 SQLITE_ENABLE_FTS3_PARENTHESIS
    SQLITE_ENABLE_FTS3_TOKENIZER=1 SQLITE_ENABLE_FTS4 SQLITE_ENABLE_FTS5 SQLITE_ENABLE_RTREE=1 SQLITE_SOUNDEX=1
    SQLITE_ENABLE_UNLOCK_NOTIFY SQLITE_OMIT_LOOKASIDE=1 SQLITE_ENABLE_DBSTAT_VTAB SQLITE_ALLOW_ROWID_IN_VIEW
    SQLITE_ENABLE_UPDATE_DELETE_LIMIT=1 SQLITE_ENABLE_LOAD_EXTENSION SQLITE_LIKE_DOESNT_MATCH_BLOBS
    SQLITE_THREADSAFE=1 SQLITE_USE_URI=1 SQLITE_MAX_SCHEMA_RETRY=25 SQLITE_ENABLE_PREUPDATE_HOOK
    SQLITE_ENABLE_SESSION SQLITE_ENABLE_STMTVTAB SQLITE_MAX_VARIABLE_NUMBER=250000
    SQLITE_ENABLE_MATH_FUNCTIONS SQLITE_HAVE_ISNAN)
  # The amalgamation is text, made by this machine's own compiler and Tcl.
  ./configure --disable-tcl --disable-readline --enable-update-limit --enable-fts4 --enable-fts5 --enable-session
  make sqlite3.c
  mkdir amalgamation
  cp sqlite3.c sqlite3.h amalgamation/
  with_plain sqlite3 amalgamation/sqlite3.c "-DDEFINITIONS=$(IFS=';' && echo "${options[*]}")"
  headers . sqlite3.h
  module sqlite3 'Libs: -L${libdir} -lsqlite3' 'Cflags: -I${includedir}'
}

# As Debian's lua5.4-c++: compiled as C++, so that errors unwind destructors.
build_lua() {
  with_plain lua5.4-c++ 'src/*.c' '-DEXCLUDED=/luac?[.]c$' -DLANGUAGE=CXX -DDEFINITIONS=LUA_COMPAT_5_3
  headers lua5.4 src/lua.h src/luaconf.h src/lualib.h src/lauxlib.h src/lua.hpp
  module lua5.4-c++ 'Libs: -L${libdir} -llua5.4-c++' 'Cflags: -I${includedir}/lua5.4'
}

# Header-only libraries: the files of the Debian packages, apart from /usr/include.
build_headers() {
  local name
  mkdir -p "$part/include-only"
  for name in tl CLI rapidjson catch2; do
    cp -RL "/usr/include/$name" "$part/include-only/$name"
  done
}

// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <md4c.h>
#include <sha1.h>
#include <simdjson.h>
#include <sodium.h>
#include <sqlite3.h>
#include <zip.h>
#include <zlib.h>
#include <zstd.h>

#include <lua.hpp>
#include <pugixml.hpp>

#include "check.hpp"

namespace {

void check_sqlite() {
  sqlite3* database = nullptr;
  sqlite3_open(":memory:", &database);
  std::string answer;
  const auto keep = [](void* to, int, char** values, char**) {
    *static_cast<std::string*>(to) = values[0];
    return 0;
  };
  const int status = sqlite3_exec(database,
                                  "create virtual table t using fts5(w); insert into t values ('border post');"
                                  "select json_object('w', w) || sqrt(4) from t where t match 'post'",
                                  keep, &answer, nullptr);
  check("sqlite", status == SQLITE_OK && answer == R"({"w":"border post"}2.0)", answer);
  sqlite3_close(database);
}

void check_lua() {
  lua_State* state = luaL_newstate();
  luaL_openlibs(state);
  const int status = luaL_dostring(state, "local ok = pcall(error, 'x'); return ok, 10 // 3, 1e15, 1e100");
  const std::string answer = status == LUA_OK ? luaL_tolstring(state, -1, nullptr) : lua_tostring(state, -1);
  check("lua", answer == "1e+100", answer);
  lua_close(state);
}

void check_zip() {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE, &error);
  const std::string text(10'000, 'a');
  zip_file_add(archive, "a.txt", zip_source_buffer(archive, text.data(), text.size(), 0), 0);
  const bool closed = zip_close(archive) == 0;
  zip_stat_t stat;
  const bool known = zip_source_stat(target, &stat) == 0;
  check("libzip", closed && known && stat.size < 1000, std::to_string(stat.size) + " bytes");
  zip_source_free(target);
}

void check_hashes() {
  SHA1_CTX context;
  SHA1Init(&context);
  SHA1Update(&context, reinterpret_cast<const std::uint8_t*>("abc"), 3);
  std::uint8_t digest[SHA1_DIGEST_LENGTH];
  SHA1Final(digest, &context);
  check("libmd", digest[0] == 0xa9 && digest[19] == 0x9d, fmt::format("{:02x}", digest[0]));

  const bool ready = sodium_init() >= 0;
  unsigned char public_key[crypto_sign_PUBLICKEYBYTES];
  unsigned char secret_key[crypto_sign_SECRETKEYBYTES];
  unsigned char signature[crypto_sign_BYTES];
  crypto_sign_keypair(public_key, secret_key);
  crypto_sign_detached(signature, nullptr, digest, sizeof digest, secret_key);
  const bool verified = crypto_sign_verify_detached(signature, digest, sizeof digest, public_key) == 0;
  check("sodium", ready && verified, sodium_version_string());
}

void check_markup() {
  simdjson::dom::parser parser;
  const auto json = simdjson::padded_string(std::string_view(R"({"names": ["ក", "ຂ", "ค"], "n": 1.5})"));
  const double number = parser.parse(json)["n"];
  check("simdjson", number == 1.5, std::string(simdjson::get_active_implementation()->name()));

  pugi::xml_document document;
  document.load_string("<a><b c='7'/></a>");
  check("pugixml", document.child("a").child("b").attribute("c").as_int() == 7, "xml");

  int blocks = 0;
  MD_PARSER markdown{};
  markdown.enter_block = [](MD_BLOCKTYPE, void*, void* data) { return ++*static_cast<int*>(data), 0; };
  markdown.leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
  markdown.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  markdown.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  markdown.text = [](MD_TEXTTYPE, const MD_CHAR*, MD_SIZE, void*) { return 0; };
  md_parse("# a\n\nb", 6, &markdown, &blocks);
  check("md4c", blocks == 3, std::to_string(blocks) + " blocks");
}

}  // namespace

void check_data() {
  check_sqlite();
  check_lua();
  check_zip();
  check_hashes();
  check_markup();
  check("fmt", fmt::format("{:.3f}", 2.0 / 3) == "0.667", std::to_string(FMT_VERSION));
  check("zlib", std::string(zlibVersion()) == ZLIB_VERSION, zlibVersion());
  check("zstd", ZSTD_versionNumber() == ZSTD_VERSION_NUMBER, ZSTD_versionString());
}

// SPDX-License-Identifier: Apache-2.0
// Reads every record of a journal with simdjson's stream and looks at the fields that history needs; it keeps nothing and
// checks no chain, so it is a ceiling. Usage: journal JOURNAL
#include <simdjson.h>
#include <sys/resource.h>
#include <chrono>
#include <cstdio>

int main(int count, char **arguments) {
  if (count != 2) return 64;
  auto start = std::chrono::steady_clock::now();
  auto text = simdjson::padded_string::load(arguments[1]);
  if (text.error()) return 74;
  simdjson::dom::parser parser;
  simdjson::dom::document_stream records;
  if (parser.parse_many(text.value(), 1 << 20).get(records)) return 65;
  size_t intents = 0, outcomes = 0, notices = 0;
  for (auto record : records) {
    std::string_view type, id;
    if (record["type"].get(type) || record["id"].get(id)) return 65;
    if (type == "intent") {
      ++intents;
      for (auto notice : record["notices"].get_array()) notices += !notice["identity"].get_string().value().empty();
    } else {
      ++outcomes;
    }
  }
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  std::printf("in doubt %zu\nbytes %zu\nseconds %f\nMB/s %.0f\npeak MB %ld\n", intents - outcomes, text.value().size(), seconds,
              text.value().size() / seconds / 1e6, usage.ru_maxrss / 1000);
}

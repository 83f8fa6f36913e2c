import 'dart:convert';

import 'package:http/http.dart' as http;

Future<void> main() async {
  final response = await http.patch(
    Uri.parse("http://example.test/a%20b/'c'?x=\$1&x=%202&y=%22z%22"),
    headers: {
      'X-A': '\'"\$\\',
      'Accept': 'application/json',
      'Content-Type': 'application/json',
      'Authorization': 'Bearer t',
    },
    body: utf8.encode(jsonEncode({
      'hostile': '\'single\' "double" `tick` \\back\\\\ \$(id) \${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}',
      'list': [
        1,
        2.5,
        "3'",
      ],
      'nested': {
        'a': null,
      },
    })),
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

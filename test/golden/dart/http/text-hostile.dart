import 'dart:convert';

import 'package:http/http.dart' as http;

Future<void> main() async {
  final response = await http.post(
    Uri.parse('http://example.test/p'),
    headers: {
      'Content-Type': 'text/plain',
    },
    body: utf8.encode('\'single\' "double" `tick` \\back\\\\ \$(id) \${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}'),
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

import 'dart:convert';

import 'package:http/http.dart' as http;

Future<void> main() async {
  final response = await http.put(
    Uri.parse('http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}'),
    headers: {
      'X-{{name}}': 'v {{hostileAscii}}',
      'Content-Type': 'application/json',
    },
    body: utf8.encode('{"a": "{{name}}", "{{name}}": {{number}}}'),
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

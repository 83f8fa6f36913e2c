import 'dart:convert';

import 'package:http/http.dart' as http;

Future<void> main() async {
  final response = await http.post(
    Uri.parse('http://example.test/p'),
    headers: {
      'Content-Type': 'application/json',
    },
    body: utf8.encode(jsonEncode({
      'query': 'query Q(\$id: ID!) {\n  thing(id: \$id) { name }\n}',
      'variables': {
        'id': '1',
      },
    })),
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

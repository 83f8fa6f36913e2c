import 'dart:convert';

import 'package:http/http.dart' as http;

Future<void> main() async {
  final response = await http.post(
    Uri.parse('http://example.test/p'),
    headers: {
      'Content-Type': 'application/json',
    },
    body: utf8.encode(jsonEncode({
      'b': 1,
      '2': 2,
      '1': 3,
      '__proto__': {
        'x': 1,
      },
      'constructor': 2,
      '': 'empty',
      'a.b': 1,
      'a[0]': 2,
      'a b': 3,
      'é': 4,
      '|': 5,
      '*': 6,
    })),
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

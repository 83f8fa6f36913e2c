import 'dart:convert';

import 'package:http/http.dart' as http;

Future<void> main() async {
  final response = await http.get(
    Uri.parse('http://example.test/p'),
    headers: {
      'Authorization': 'Basic ${base64.encode(utf8.encode('é:日本:😀'))}',
    },
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

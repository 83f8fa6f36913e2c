import 'dart:convert';

import 'package:http/http.dart' as http;

Future<void> main() async {
  final request = http.Request('GET', Uri.parse('http://example.test/p'));
  request.headers.addAll({
    'Content-Type': 'application/json',
  });
  request.bodyBytes = utf8.encode(jsonEncode({
    'a': 1,
  }));
  final response = await http.Response.fromStream(await request.send());

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

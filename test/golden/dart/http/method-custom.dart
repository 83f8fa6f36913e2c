import 'dart:convert';

import 'package:http/http.dart' as http;

Future<void> main() async {
  final request = http.Request('FROB', Uri.parse('http://example.test/p'));
  request.headers.addAll({
    'Content-Type': 'text/plain',
  });
  request.bodyBytes = utf8.encode('x');
  final response = await http.Response.fromStream(await request.send());

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

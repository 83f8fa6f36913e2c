import 'dart:convert';

import 'package:http/http.dart' as http;

Future<void> main() async {
  final response = await http.get(
    Uri.parse('http://example.test/p'),
    headers: {
      'Authorization': 'Basic ${base64.encode(utf8.encode('user:pass'))}',
    },
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

import 'dart:convert';
import 'dart:io';

import 'package:http/http.dart' as http;

Future<void> main() async {
  final name2 = Platform.environment['NAME'] ?? (throw StateError('NAME is not set'));
  final hostileValue = Platform.environment['HOSTILEVALUE'] ?? (throw StateError('HOSTILEVALUE is not set'));

  final response = await http.post(
    Uri.parse('http://example.test/p'),
    body: utf8.encode([
      [name2, hostileValue],
      ['x', 'a${hostileValue}b'],
    ].map((field) => field.map(Uri.encodeQueryComponent).join('=')).join('&')),
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

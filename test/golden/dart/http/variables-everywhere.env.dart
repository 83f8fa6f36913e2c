import 'dart:convert';
import 'dart:io';

import 'package:http/http.dart' as http;

Future<void> main() async {
  final pathPart = Platform.environment['PATHPART'] ?? (throw StateError('PATHPART is not set'));
  final queryName = Platform.environment['QUERYNAME'] ?? (throw StateError('QUERYNAME is not set'));
  final hostileValue = Platform.environment['HOSTILEVALUE'] ?? (throw StateError('HOSTILEVALUE is not set'));
  final name2 = Platform.environment['NAME'] ?? (throw StateError('NAME is not set'));
  final hostileAscii = Platform.environment['HOSTILEASCII'] ?? (throw StateError('HOSTILEASCII is not set'));
  final number = Platform.environment['NUMBER'] ?? (throw StateError('NUMBER is not set'));

  final response = await http.put(
    Uri.parse('http://example.test/$pathPart?$queryName=$hostileValue'),
    headers: {
      'X-$name2': 'v $hostileAscii',
      'Content-Type': 'application/json',
    },
    body: utf8.encode('{"a": "$name2", "$name2": $number}'),
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

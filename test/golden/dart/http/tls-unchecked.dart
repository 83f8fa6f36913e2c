import 'dart:io';

import 'package:http/http.dart' as http;
import 'package:http/io_client.dart';

Future<void> main() async {
  // The server's certificate is not checked.
  final client = IOClient(HttpClient()..badCertificateCallback = (_, _, _) => true);
  final response = await client.get(
    Uri.parse('http://example.test/p'),
  );
  client.close();

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

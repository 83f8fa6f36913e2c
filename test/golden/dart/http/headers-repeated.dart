// Not supported here: repeated headers are sent as one line, joined by commas.

import 'package:http/http.dart' as http;

Future<void> main() async {
  final response = await http.get(
    Uri.parse('http://example.test/p'),
    headers: {
      'X-A': '1, 3',
      'X-B': '2',
    },
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

import 'package:http/http.dart' as http;

Future<void> main() async {
  final response = await http.head(
    Uri.parse('http://example.test/things/1'),
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  response.headers.forEach((name, value) => print('$name: $value'));
}

import 'package:http/http.dart' as http;

Future<void> main() async {
  final response = await http.get(
    Uri.parse('http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41'),
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

import 'package:http/http.dart' as http;

Future<void> main() async {
  final request = http.MultipartRequest('POST', Uri.parse('http://example.test/p'));
  // All in `files`, which keeps their order and takes a name twice.
  request.files.addAll([
    http.MultipartFile.fromString('a', '1'),
    http.MultipartFile.fromString('b', 'two words'),
    http.MultipartFile.fromString('a', '3'),
  ]);
  final response = await http.Response.fromStream(await request.send());

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

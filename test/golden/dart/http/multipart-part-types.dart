import 'package:http/http.dart' as http;
import 'package:http_parser/http_parser.dart';

Future<void> main() async {
  final request = http.MultipartRequest('POST', Uri.parse('http://example.test/p'));
  // All in `files`, which keeps their order and takes a name twice.
  request.files.addAll([
    http.MultipartFile.fromString('json', '{"a":"b, \'c\'"}', contentType: MediaType.parse('application/json')),
    http.MultipartFile.fromString('xml', '<a b="c"/>', contentType: MediaType.parse('text/xml; charset=utf-8')),
    http.MultipartFile.fromString('plain', 'x', contentType: MediaType.parse('text/plain')),
  ]);
  final response = await http.Response.fromStream(await request.send());

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

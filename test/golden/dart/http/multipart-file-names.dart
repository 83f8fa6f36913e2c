import 'dart:convert';
import 'dart:io';
import 'dart:typed_data';

import 'package:http/http.dart' as http;

Future<void> main() async {
  // Built by hand: a MultipartRequest writes such names in another way.
  final parts = BytesBuilder();
  parts.add(utf8.encode('--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name="a"; filename="with space.txt"\r\n\r\n'));
  parts.add(await File('with space.txt').readAsBytes());
  parts.add(utf8.encode('\r\n'));
  parts.add(utf8.encode('--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name="b"; filename="it\'s.txt"\r\n\r\n'));
  parts.add(await File("it's.txt").readAsBytes());
  parts.add(utf8.encode('\r\n'));
  parts.add(utf8.encode('--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name="c"; filename="do%22uble.txt"\r\n\r\n'));
  parts.add(await File('do"uble.txt').readAsBytes());
  parts.add(utf8.encode('\r\n'));
  parts.add(utf8.encode('--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name="d"; filename="\$(id) `x`.txt"\r\n\r\n'));
  parts.add(await File(r'$(id) `x`.txt').readAsBytes());
  parts.add(utf8.encode('\r\n'));
  parts.add(utf8.encode('--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name="e"; filename="é 日本.txt"\r\n\r\n'));
  parts.add(await File('é 日本.txt').readAsBytes());
  parts.add(utf8.encode('\r\n'));
  parts.add(utf8.encode('--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name="f"; filename="a;b,c=d.txt"\r\n\r\n'));
  parts.add(await File('a;b,c=d.txt').readAsBytes());
  parts.add(utf8.encode('\r\n'));
  parts.add(utf8.encode('--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name="g"; filename="-dash.txt"\r\n\r\n'));
  parts.add(await File('-dash.txt').readAsBytes());
  parts.add(utf8.encode('\r\n'));
  parts.add(utf8.encode('--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name="h"; filename="per%41cent.txt"\r\n\r\n'));
  parts.add(await File('per%41cent.txt').readAsBytes());
  parts.add(utf8.encode('\r\n'));
  parts.add(utf8.encode('--postwright-dba6439895f16ea4c862a9d0--\r\n'));

  final response = await http.post(
    Uri.parse('http://example.test/p'),
    headers: {
      'Content-Type': 'multipart/form-data; boundary=postwright-dba6439895f16ea4c862a9d0',
    },
    body: parts.takeBytes(),
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

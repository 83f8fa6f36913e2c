import 'dart:convert';

import 'package:http/http.dart' as http;

Future<void> main() async {
  final response = await http.post(
    Uri.parse('http://example.test/p'),
    headers: {
      'Content-Type': 'application/json',
    },
    body: utf8.encode(jsonEncode({
      'text': '\'single\' "double" `tick` \\back\\\\ \$(id) \${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}',
      'nl': 'a\nb\r\nc\td',
      'nul': '\u{0}\u{8}\u{c}\u{1b}\u{7f}',
      'sep': '\u{2028}\u{2029}\u{feff}',
      'emoji': '😀é',
      'lone': 0,
      'slash': '</script>',
      'it\'s "k"': r'$k',
    })),
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

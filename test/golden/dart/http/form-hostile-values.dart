import 'package:http/http.dart' as http;

Future<void> main() async {
  final response = await http.post(
    Uri.parse('http://example.test/p'),
    body: {
      'q': '\'a\' "b" `c`',
      's': r'$(id) ${x} $HOME',
      'b': r'a\b\\',
      'f': '%s %41 %% #{x}',
      'p': '?> */ <?php',
      'amp': 'a&b=c',
      'plus': '1+2 3',
      'semi': 'a;b',
      'hash': '#x',
      'tilde': "~!*()'-._",
    },
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);
}

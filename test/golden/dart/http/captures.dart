// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
import 'dart:convert';

import 'package:http/http.dart' as http;

Future<void> main() async {
  final response = await http.post(
    Uri.parse('{{base_url}}/token'),
    headers: {
      'Authorization': 'Bearer {{access_token}}',
    },
    body: {
      'grant_type': 'refresh_token',
    },
  );

  if (response.statusCode >= 400) {
    throw Exception('HTTP ${response.statusCode}: ${response.body}');
  }
  print(response.body);

  final data = jsonDecode(response.body);
  final accessToken = data['access_token'];
  final refreshToken = data['refresh_token'];
  final class2 = data['items']?[0]?['odd "\$key\' */ #{x}'];
}

<?php

// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('POST', '{{base_url}}/token', [
    'headers' => [
        'Authorization' => 'Bearer {{access_token}}',
    ],
    'form_params' => [
        'grant_type' => 'refresh_token',
    ],
]);

echo $response->getBody();

$data = json_decode((string) $response->getBody(), true);
$accessToken = $data['access_token'] ?? null;
if (!empty($data['refresh_token'])) {
    $refreshToken = $data['refresh_token'];
}
$class = $data['items'][0]['odd "$key\' */ #{x}'] ?? null;

<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'form_params' => [
        'grant_type' => 'refresh_token',
        'scope' => 'read+write',
        'client_id' => 'a b',
    ],
]);

echo $response->getBody();

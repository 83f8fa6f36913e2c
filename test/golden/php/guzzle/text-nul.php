<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'headers' => [
        'Content-Type' => 'text/plain',
    ],
    'body' => "a\x00b\x001\x00",
]);

echo $response->getBody();

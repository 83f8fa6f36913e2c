<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'headers' => [
        'Content-Type' => 'image/png',
    ],
    'body' => fopen('image.png', 'r'),
]);

echo $response->getBody();

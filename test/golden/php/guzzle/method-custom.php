<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('FROB', 'http://example.test/p', [
    'headers' => [
        'Content-Type' => 'text/plain',
    ],
    'body' => 'x',
]);

echo $response->getBody();

<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('GET', 'http://example.test/p', [
    'json' => [
        'a' => 1,
    ],
]);

echo $response->getBody();

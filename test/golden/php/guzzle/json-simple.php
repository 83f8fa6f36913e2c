<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'json' => [
        'name' => 'a',
        'list' => [
            1,
            true,
            null,
            new stdClass(),
        ],
        'empty' => '',
    ],
]);

echo $response->getBody();

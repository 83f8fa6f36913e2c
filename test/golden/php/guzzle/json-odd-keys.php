<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'json' => [
        'b' => 1,
        '2' => 2,
        '1' => 3,
        '__proto__' => [
            'x' => 1,
        ],
        'constructor' => 2,
        '' => 'empty',
        'a.b' => 1,
        'a[0]' => 2,
        'a b' => 3,
        'é' => 4,
        '|' => 5,
        '*' => 6,
    ],
]);

echo $response->getBody();

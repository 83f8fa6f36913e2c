<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;
use GuzzleHttp\Psr7\Utils;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'multipart' => [
        [
            'name' => 'a',
            'contents' => Utils::tryFopen('with space.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="a"; filename="with space.txt"',
            ],
        ],
        [
            'name' => 'b',
            'contents' => Utils::tryFopen('it\'s.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="b"; filename="it\'s.txt"',
            ],
        ],
        [
            'name' => 'c',
            'contents' => Utils::tryFopen('do"uble.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="c"; filename="do%22uble.txt"',
            ],
        ],
        [
            'name' => 'd',
            'contents' => Utils::tryFopen('$(id) `x`.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="d"; filename="$(id) `x`.txt"',
            ],
        ],
        [
            'name' => 'e',
            'contents' => Utils::tryFopen('é 日本.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="e"; filename="é 日本.txt"',
            ],
        ],
        [
            'name' => 'f',
            'contents' => Utils::tryFopen('a;b,c=d.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="f"; filename="a;b,c=d.txt"',
            ],
        ],
        [
            'name' => 'g',
            'contents' => Utils::tryFopen('-dash.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="g"; filename="-dash.txt"',
            ],
        ],
        [
            'name' => 'h',
            'contents' => Utils::tryFopen('per%41cent.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="h"; filename="per%41cent.txt"',
            ],
        ],
    ],
]);

echo $response->getBody();

<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;
use GuzzleHttp\Psr7\Request;

foreach (['PATHPART', 'QUERYNAME', 'HOSTILEVALUE', 'NAME', 'HOSTILEASCII', 'NUMBER'] as $name) {
    if (getenv($name) === false) {
        throw new RuntimeException("The environment variable $name is not set.");
    }
}

$client = new Client();
$request = (new Request('PUT', 'http://example.test/' . getenv('PATHPART') . '?' . getenv('QUERYNAME') . '=' . getenv('HOSTILEVALUE')))
    ->withAddedHeader('X-' . getenv('NAME'), 'v ' . getenv('HOSTILEASCII'))
    ->withAddedHeader('Content-Type', 'application/json');
$response = $client->send($request, [
    'body' => '{"a": "' . getenv('NAME') . '", "' . getenv('NAME') . '": ' . getenv('NUMBER') . '}',
]);

echo $response->getBody();

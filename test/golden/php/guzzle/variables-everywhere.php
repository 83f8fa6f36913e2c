<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;
use GuzzleHttp\Psr7\Request;

$client = new Client();
$request = (new Request('PUT', 'http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}'))
    ->withAddedHeader('X-{{name}}', 'v {{hostileAscii}}')
    ->withAddedHeader('Content-Type', 'application/json');
$response = $client->send($request, [
    'body' => '{"a": "{{name}}", "{{name}}": {{number}}}',
]);

echo $response->getBody();

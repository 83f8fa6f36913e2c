<?php

$curl = curl_init('http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FOLLOWLOCATION => true,
    CURLOPT_CUSTOMREQUEST => 'PUT',
    CURLOPT_HTTPHEADER => [
        'X-{{name}}: v {{hostileAscii}}',
        'Content-Type: application/json',
    ],
    CURLOPT_POSTFIELDS => '{"a": "{{name}}", "{{name}}": {{number}}}',
]);

$response = curl_exec($curl);
if ($response === false) {
    throw new RuntimeException(curl_error($curl));
}

$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
if ($status >= 400) {
    throw new RuntimeException("HTTP $status: $response");
}

echo $response;

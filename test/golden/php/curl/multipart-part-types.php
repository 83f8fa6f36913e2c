<?php

$curl = curl_init('http://example.test/p');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FOLLOWLOCATION => true,
    CURLOPT_HTTPHEADER => [
        'Content-Type: multipart/form-data; boundary=postwright-86f06b8fe893ebdf722202d8',
    ],
    // An array of fields cannot hold these parts: a name twice, a part without a file, or a text with a type of its own.
    CURLOPT_POSTFIELDS => implode([
        "--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name=\"json\"\r\nContent-Type: application/json\r\n\r\n", '{"a":"b, \'c\'"}', "\r\n",
        "--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name=\"xml\"\r\nContent-Type: text/xml; charset=utf-8\r\n\r\n", '<a b="c"/>', "\r\n",
        "--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name=\"plain\"\r\nContent-Type: text/plain\r\n\r\n", 'x', "\r\n",
        "--postwright-86f06b8fe893ebdf722202d8--\r\n",
    ]),
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

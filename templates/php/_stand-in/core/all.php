<?php
// Loads the stand-in for the Chilkat library: not the vendor's code, but its documented interface over libcurl.
foreach (['api', 'object', 'values', 'json-reading', 'json', 'json-array', 'request', 'oauth1', 'exchange', 'http'] as $part) require_once __DIR__ . "/$part.php";

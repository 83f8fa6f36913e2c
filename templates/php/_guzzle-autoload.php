<?php
// Stands where Composer would put its autoloader: Debian's package brings Guzzle on the include path.
require_once 'GuzzleHttp/autoload.php';

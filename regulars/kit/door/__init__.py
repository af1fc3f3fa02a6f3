"""The door: everything that comes over HTTP. Live events are asynchronous; every page is Django in a few fixed threads.
The door also starts and stops the services that live in the same process."""

"""Channels: the world speaks. One folder a channel; each meets `contract.Channel` and knows no other."""

"""How SeaweedFS is told to announce new objects to the intake."""

from dataclasses import dataclass
from typing import Final

from worker.stack.ports import LOOPBACK

EVENTS_PATH: Final = "/events"


@dataclass(frozen=True)
class Webhook:
    """The intake's door, as SeaweedFS knows it; `url` and `token` go into its environment."""

    url: str
    token: str
    bucket: str

    @classmethod
    def local(cls, port: int, token: str, bucket: str) -> "Webhook":
        """The door of an intake on this machine."""
        return cls(f"http://{LOOPBACK}:{port}{EVENTS_PATH}", token, bucket)

    def environment(self) -> dict[str, str]:
        """The variables that switch it on.

        Overwriting an object is an `update`, so both kinds are wanted.
        """
        return {
            "WEED_NOTIFICATION_WEBHOOK_ENABLED": "true",
            "WEED_NOTIFICATION_WEBHOOK_ENDPOINT": self.url,
            "WEED_NOTIFICATION_WEBHOOK_BEARER_TOKEN": self.token,
            "WEED_NOTIFICATION_WEBHOOK_EVENT_TYPES": "create update",
            "WEED_NOTIFICATION_WEBHOOK_PATH_PREFIXES": f"/buckets/{self.bucket}/",
        }

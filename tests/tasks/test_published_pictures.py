"""The pictures in the page that the service publishes."""

from pathlib import Path

from gouji.check import check, describe
from gouji.rendering.pictures import pages_to_show
from tasks.door import knock
from tests.gouji.rendering.faulty import faulty_pdf
from tests.worker.deployment import Deployment


def test_a_published_page_has_the_pictures(deployment: Deployment) -> None:
    key = "市/年报.pdf"
    data = faulty_pdf()
    deployment.drop(key, data)
    knock(deployment.services, key)
    deployment.worker()
    (message,) = deployment.await_messages(1)
    place = Path(message.event.data.key).parent / "report.html"
    page = deployment.fetch(str(place)).decode()
    shown = pages_to_show(check(data, describe(data, key)))
    assert shown
    assert page.count("data:image/") == len(shown)

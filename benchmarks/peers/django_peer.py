"""A Django REST backend of the usual shape: Simple JWT, a serializer, pages by number with a count, files by Django,
and generation by `requests` inside the request. `gunicorn benchmarks.peers.django_peer:application` serves it.

Its environment: PEER_SECRET, PEER_DATABASE (a PostgreSQL URL), T2I_STORAGE_DIR, PEER_PROVIDER (the provider's URL) and
PEER_VERIFIES=1, which makes it do for a picture what t2i does besides: decode it, make a thumbnail, sync both files.
"""

from __future__ import annotations

import os
import uuid
from datetime import timedelta
from io import BytesIO
from urllib.parse import parse_qs, unquote, urlsplit

import django
from django.conf import settings

DSN = urlsplit(os.environ["PEER_DATABASE"])

settings.configure(
    SECRET_KEY=os.environ["PEER_SECRET"],
    DEBUG=False,
    ALLOWED_HOSTS=["*"],
    INSTALLED_APPS=[
        "django.contrib.admin",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "django.contrib.staticfiles",
        "rest_framework",
        "rest_framework_simplejwt",
        __name__,
    ],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    ROOT_URLCONF=__name__,
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": DSN.path.lstrip("/"),
            "USER": unquote(DSN.username or "postgres"),
            "PASSWORD": unquote(DSN.password or ""),
            "HOST": DSN.hostname or parse_qs(DSN.query)["host"][0],
            "PORT": str(DSN.port or parse_qs(DSN.query).get("port", ["5432"])[0]),
            "CONN_MAX_AGE": 60,
        }
    },
    USE_TZ=True,
    STATIC_URL="static/",
    MEDIA_ROOT=os.environ["T2I_STORAGE_DIR"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    REST_FRAMEWORK={
        "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework_simplejwt.authentication.JWTAuthentication"],
        "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
        "DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.PageNumberPagination",
        "PAGE_SIZE": 20,
    },
    SIMPLE_JWT={"ACCESS_TOKEN_LIFETIME": timedelta(hours=12)},
)
django.setup()

import requests  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.files.base import ContentFile  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models  # noqa: E402
from django.http import FileResponse  # noqa: E402
from django.shortcuts import get_object_or_404  # noqa: E402
from django.urls import path  # noqa: E402
from PIL import Image  # noqa: E402
from rest_framework import generics, serializers  # noqa: E402
from rest_framework.exceptions import APIException  # noqa: E402
from rest_framework.views import APIView  # noqa: E402
from rest_framework_simplejwt.views import TokenObtainPairView  # noqa: E402

PROVIDER = os.environ.get("PEER_PROVIDER", "")
VERIFIES = os.environ.get("PEER_VERIFIES") == "1"
THUMBNAIL, QUALITY, METHOD = 512, 75, 1


class GeneratedImage(models.Model):
    """A picture and its row: indexed by nothing but its user."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="images")
    prompt = models.TextField()
    image_url = models.URLField(max_length=500, blank=True)
    file = models.FileField(upload_to="django/", blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "django_peer"
        db_table = "images_generatedimage"
        ordering = ("-created_at",)


class ImageSerializer(serializers.ModelSerializer):
    class Meta:
        model = GeneratedImage
        fields = ("id", "user", "prompt", "image_url", "created_at")
        read_only_fields = ("user", "image_url", "created_at")


class ProviderError(APIException):
    status_code = 502
    default_detail = "The image provider failed."


class ImageListCreateView(generics.ListCreateAPIView):
    serializer_class = ImageSerializer

    def get_queryset(self):
        return GeneratedImage.objects.filter(user=self.request.user)

    def perform_create(self, serializer):
        wish = {"text": serializer.validated_data["prompt"]}
        try:
            drawn = requests.post(PROVIDER, json=wish, headers={"X-RapidAPI-Key": "a key"}, timeout=60)
            drawn.raise_for_status()
            url = drawn.json()["generated_image"]
            picture = requests.get(url, timeout=60)
            picture.raise_for_status()
        except (requests.RequestException, KeyError, ValueError) as error:
            raise ProviderError from error
        file = ContentFile(picture.content, name=f"{uuid.uuid4().hex}.png")
        image = serializer.save(user=self.request.user, image_url=url, file=file)
        if VERIFIES:
            keep_verified(image, picture.content)


def keep_verified(image: GeneratedImage, data: bytes) -> None:
    """Decodes the picture whole, makes its thumbnail as t2i's is, and has both on the disk before it returns."""
    thumbnail = Image.open(BytesIO(data))
    thumbnail.load()
    thumbnail.thumbnail((THUMBNAIL, THUMBNAIL), Image.Resampling.LANCZOS)
    small = f"{image.file.path}.thumbnail.webp"
    thumbnail.save(small, "WEBP", quality=QUALITY, method=METHOD)
    for name in (image.file.path, small):
        with open(name, "rb") as file:
            os.fsync(file.fileno())


class ImageDetailView(generics.RetrieveDestroyAPIView):
    serializer_class = ImageSerializer

    def get_queryset(self):
        return GeneratedImage.objects.filter(user=self.request.user)


class ImageDownloadView(APIView):
    def get(self, request, pk):
        image = get_object_or_404(GeneratedImage, pk=pk, user=request.user)
        return FileResponse(image.file.open("rb"), as_attachment=True, filename=f"image_{pk}.png")


urlpatterns = [
    path("api/auth/login/", TokenObtainPairView.as_view()),
    path("api/images/", ImageListCreateView.as_view()),
    path("api/images/<int:pk>/", ImageDetailView.as_view()),
    path("api/images/download/<int:pk>/", ImageDownloadView.as_view()),
]
application = get_wsgi_application()


def prepare(password: str) -> str:
    """Makes the tables. Gives the hash of this password, as Django's defaults make it."""
    from django.contrib.auth.hashers import make_password
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        editor.create_model(GeneratedImage)
    return make_password(password)

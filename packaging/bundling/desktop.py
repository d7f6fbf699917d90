"""What desktops want beside the programs: icons in their sizes, version tables, file types."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DESKTOP_ID = "net.relplanner.Relplanner"
MEDIA_TYPE = "application/vnd.relplanner.plan"
ICON_SIZES_PX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_LARGEST_ICO_PX = 256

MACOS_INFO: dict[str, Any] = {
    # Not tested. An own type of file, and the program as its editor.
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Release plan",
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Owner",
            "LSItemContentTypes": ["net.relplanner.plan"],
        }
    ],
    "UTExportedTypeDeclarations": [
        {
            "UTTypeIdentifier": "net.relplanner.plan",
            "UTTypeDescription": "Release plan",
            "UTTypeConformsTo": ["public.database", "public.data"],
            "UTTypeTagSpecification": {
                "public.filename-extension": ["relplan"],
                "public.mime-type": [MEDIA_TYPE],
            },
        }
    ],
    "LSApplicationCategoryType": "public.app-category.business",
    "NSHighResolutionCapable": True,
    "NSRequiresAquaSystemAppearance": False,
}


@dataclass(frozen=True)
class Pictures:
    """The icon in files.

    Attributes:
        sizes: A PNG for each of `ICON_SIZES_PX`.
        icon: The one file that this system puts into programs; None on Linux.
    """

    sizes: dict[int, Path]
    icon: Path | None


def make_pictures(drawing: Path, folder: Path) -> Pictures:
    """Paints the icon in all its sizes.

    Args:
        drawing: The icon as SVG.
        folder: Where the pictures go; made when missing.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise ValueError(f"{drawing} is no SVG that Qt can draw.")
    sizes = {}
    for size in ICON_SIZES_PX:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter)
        painter.end()
        sizes[size] = folder / f"{size}.png"
        if not image.save(str(sizes[size])):
            raise OSError(f"{sizes[size]} can't be written.")
    icon = None
    ending = {"win32": "ico", "darwin": "icns"}.get(sys.platform)
    if ending:
        icon = folder / f"relplanner.{ending}"
        largest = _LARGEST_ICO_PX if ending == "ico" else max(ICON_SIZES_PX)
        if not QImage(str(sizes[largest])).save(str(icon)):
            raise OSError(f"{icon} can't be written.")
    del application
    return Pictures(sizes, icon)


def lay_out_share(pictures: Pictures, resources: Path, share: Path) -> None:
    """Puts menu entry, description, file type and icons where a Linux desktop looks for them.

    Args:
        pictures: The icon.
        resources: The folder of the shipped files.
        share: Stands for /usr/share.
    """
    described = resources / "desktop"
    for source, place in (
        (described / f"{DESKTOP_ID}.desktop", f"applications/{DESKTOP_ID}.desktop"),
        (described / f"{DESKTOP_ID}.metainfo.xml", f"metainfo/{DESKTOP_ID}.metainfo.xml"),
        (described / f"{DESKTOP_ID}.mime.xml", f"mime/packages/{DESKTOP_ID}.xml"),
        (
            resources / "icons" / "relplanner.svg",
            f"icons/hicolor/scalable/apps/{DESKTOP_ID}.svg",
        ),
        *(
            (picture, f"icons/hicolor/{size}x{size}/apps/{DESKTOP_ID}.png")
            for size, picture in pictures.sizes.items()
        ),
    ):
        target = share / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def write_version_file(path: Path, version: str) -> Path:
    """Writes what Windows shows as a program's properties. Not tested.

    Args:
        path: Where to.
        version: As in "1.2.3".

    Returns:
        The path.
    """
    numbers = [int(part) for part in version.split(".")[:4]]
    four = tuple(numbers + [0] * (4 - len(numbers)))
    strings = {
        "CompanyName": "The relplanner authors",
        "FileDescription": "Release planner",
        "FileVersion": version,
        "InternalName": "relplanner",
        "LegalCopyright": "MIT licence",
        "OriginalFilename": "relplanner.exe",
        "ProductName": "relplanner",
        "ProductVersion": version,
    }
    pairs = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in strings.items())
    # 0x0409, 1200: English, UTF-16.
    path.write_text(
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3f, flags=0x0, OS=0x40004,\n"
        "    fileType=0x1, subtype=0x0, date=(0, 0)),\n"
        f"  kids=[StringFileInfo([StringTable('040904B0', [{pairs}])]),\n"
        "    VarFileInfo([VarStruct('Translation', [1033, 1200])])]\n)\n",
        "utf-8",
    )
    return path

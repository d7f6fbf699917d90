#!/bin/sh
# Installs the unpacked relplanner for the person who runs this, without root; see --help.
set -eu

id=net.relplanner.Relplanner
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
# Beside the data of programs, not in it: there lies what relplanner itself keeps.
program=${RELPLANNER_FOLDER:-$HOME/.local/lib/relplanner}
bin=$HOME/.local/bin
sizes='16 22 24 32 48 64 128 256 512'

help() {
    cat <<END
./install.sh              installs or updates
./install.sh --uninstall  removes what was installed; plans, settings and backups stay

The program goes to ~/.local/lib/relplanner, the commands relplanner and relplan to ~/.local/bin,
the menu entry, icons and file type to ~/.local/share (or \$XDG_DATA_HOME).
END
}

# The desktop finds out by itself sooner or later; these tools make it sooner.
tell_desktop() {
    if command -v update-mime-database >/dev/null 2>&1; then
        update-mime-database "$data/mime" || true
    fi
    if command -v update-desktop-database >/dev/null 2>&1; then
        update-desktop-database -q "$data/applications" || true
    fi
    if command -v gtk-update-icon-cache >/dev/null 2>&1; then
        gtk-update-icon-cache -q -t "$data/icons/hicolor" 2>/dev/null || true
    fi
}

remove_files() {
    rm -f "$data/applications/$id.desktop" "$data/metainfo/$id.metainfo.xml" \
        "$data/mime/packages/$id.xml" "$data/icons/hicolor/scalable/apps/$id.svg"
    for size in $sizes; do
        rm -f "$data/icons/hicolor/${size}x$size/apps/$id.png"
    done
    for name in relplanner relplan; do
        # A link of ours, not somebody else's program of that name.
        if [ "$(readlink "$bin/$name" || true)" = "$program/$name" ]; then
            rm -f "$bin/$name"
        fi
    done
    if [ -d "$program" ]; then
        if [ ! -f "$program/install.sh" ]; then
            echo "$program is not an installation of relplanner; it stays." >&2
            exit 1
        fi
        rm -rf "$program"
    fi
}

put() {
    mkdir -p "$(dirname -- "$2")"
    cp "$1" "$2"
}

install_files() {
    if [ ! -x "$here/relplanner" ] || [ ! -d "$here/_internal" ]; then
        echo "Start this from the unpacked folder of relplanner." >&2
        exit 1
    fi
    if [ "$here" = "$program" ]; then
        echo "This is the installation itself. Unpack the new version elsewhere." >&2
        exit 1
    fi
    for name in relplanner relplan; do
        there=$(readlink "$bin/$name" || true)
        if { [ -e "$bin/$name" ] || [ -L "$bin/$name" ]; } && [ "$there" != "$program/$name" ]; then
            echo "$bin/$name is another program; move it away first." >&2
            exit 1
        fi
    done
    # The copy is made beside and moved into place: a full disk leaves the old one working.
    rm -rf "$program.new"
    mkdir -p "$program.new" "$bin"
    cp -R "$here/." "$program.new/" || { rm -rf "$program.new"; exit 1; }
    remove_files
    mv "$program.new" "$program"
    for name in relplanner relplan; do
        ln -sf "$program/$name" "$bin/$name"
    done
    share=$program/share
    put "$share/metainfo/$id.metainfo.xml" "$data/metainfo/$id.metainfo.xml"
    put "$share/mime/packages/$id.xml" "$data/mime/packages/$id.xml"
    put "$share/icons/hicolor/scalable/apps/$id.svg" "$data/icons/hicolor/scalable/apps/$id.svg"
    for size in $sizes; do
        put "$share/icons/hicolor/${size}x$size/apps/$id.png" \
            "$data/icons/hicolor/${size}x$size/apps/$id.png"
    done
    # The whole path: ~/.local/bin is not where every desktop looks. Quoted as the Desktop Entry
    # Specification says, for folders with blanks; sed must not take & and | for its own.
    command=$(printf '%s' "$program/relplanner" | sed 's/[&|\\]/\\&/g')
    mkdir -p "$data/applications"
    sed "s|^Exec=relplanner|Exec=\"$command\"|" "$share/applications/$id.desktop" \
        >"$data/applications/$id.desktop"
    echo "Installed into $program; find relplanner in the menu, or start $bin/relplanner."
    case :$PATH: in
    *:"$bin":*) ;;
    *) echo "$bin is not on the PATH of this shell; log in again, or add it." ;;
    esac
}

case ${1:-} in
'')
    install_files
    tell_desktop
    ;;
--uninstall)
    remove_files
    tell_desktop
    echo "Removed. Plans, settings and backups are where they were."
    ;;
-h | --help) help ;;
*)
    help >&2
    exit 2
    ;;
esac

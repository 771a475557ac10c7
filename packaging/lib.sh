# Shell functions shared by the commands in this folder. Sourced, never run.

say() { printf '%s\n' "$*"; }
warn() { printf 'warning: %s\n' "$*" >&2; }

# One line that says what to do, then the end. Exit code 2 unless another is asked for: stop [-CODE] words...
stop() {
  local code=2
  if [[ ${1:-} =~ ^-([0-9]+)$ ]]; then
    code=${BASH_REMATCH[1]}
    shift
  fi
  printf 'error: %s\n' "$*" >&2
  exit "$code"
}

# The release this machine runs, as release_number (12, 13) and release_name (bookworm, trixie); empty elsewhere.
read_release() {
  local release_file=${OS_RELEASE_FILE:-/etc/os-release}
  release_number="" release_name=""
  [ -r "$release_file" ] || return 0
  local id number name
  id=$(. "$release_file" && printf '%s' "${ID:-}")
  number=$(. "$release_file" && printf '%s' "${VERSION_ID:-}")
  name=$(. "$release_file" && printf '%s' "${VERSION_CODENAME:-}")
  if [ "$id" = debian ]; then
    release_number=$number release_name=$name
  fi
}

# HOME, or what the machine's list of users says where that is not set.
home_folder() {
  local home=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
  printf '%s' "${home:-/tmp}"
}

# Where downloads that survive a clean build are kept.
cache_folder() { printf '%s/fengqiao' "${XDG_CACHE_HOME:-$(home_folder)/.cache}"; }

# Makes a folder and proves that a file can be written in it.
need_writable_folder() {
  local folder=$1 probe
  if ! mkdir -p "$folder" 2>/dev/null || ! probe=$(mktemp "$folder/.write-XXXXXX" 2>/dev/null); then
    stop "The folder $folder cannot be written. Give your user the right to write there, or use another folder."
  fi
  if ! printf 'room\n' 2>/dev/null > "$probe"; then
    rm -f "$probe"
    stop "The disk of $folder is full. Make room, or use another folder."
  fi
  rm -f "$probe"
}

# One build at a time in a folder; a second one waits for the first.
lock_build() {
  exec 8> "$1/.lock"
  flock -n 8 && return
  say "Another build works in $1; waiting until it is done..."
  flock 8
}

# configure ROOT FOLDER [-D...]: the build folder, in Release unless the arguments say otherwise. It stays locked
# until build().
configure() {
  local root=$1 folder=$2 log=$2/configure.log
  shift 2
  lock_build "$folder"
  say "Configuring $folder..."
  if ! cmake -S "$root" -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Release "$@" > "$log" 2>&1 8>&-; then
    cat "$log" >&2
    stop "Configuring failed for the reason above. If the folder is left over from another machine, delete $folder."
  fi
}

# build FOLDER [TARGET...]: shows how far it is; what was compiled once is kept in ccache.
build() {
  local folder=$1 probe
  shift
  : "${CCACHE_DIR:=$(dirname "$(cache_folder)")/ccache}"
  # Paths below the root are kept relative, so that another clone finds what this one compiled.
  : "${CCACHE_BASEDIR:=$root}" "${CCACHE_NOHASHDIR:=1}"
  # Headers read before all files are known to it by their sum (packaging/cmake/headers.cmake).
  : "${CCACHE_SLOPPINESS:=pch_defines,time_macros}" "${CCACHE_PCH_EXTSUM:=1}"
  export CCACHE_DIR CCACHE_BASEDIR CCACHE_NOHASHDIR CCACHE_SLOPPINESS CCACHE_PCH_EXTSUM
  say "Building in $folder..."
  cmake --build "$folder" ${1:+--target "$@"} 8>&- || stop -1 "The build failed. The first error above says where."
  exec 8>&-
}
